import { once } from 'node:events';
import type { Server } from 'node:http';

/** The code of the fault, where the port cannot be had. */
export async function listening(
  server: Server,
  port: number,
  host: string,
): Promise<string | undefined> {
  try {
    server.listen(port, host);
    await once(server, 'listening');
    return undefined;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code ?? 'E';
  }
}

const PATIENCE_MS = 10_000;

/** Takes no more requests, and lets those under way end. */
export async function stopped(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => {
    server.close(() => {
      resolve();
    });
  });
  server.closeIdleConnections();
  const impatient = setTimeout(() => {
    server.closeAllConnections();
  }, PATIENCE_MS);
  await closed;
  clearTimeout(impatient);
}
