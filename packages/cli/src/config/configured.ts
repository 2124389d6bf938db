import type { Session } from '../session.js';
import { findConfig } from './find.js';

/** The session as the configuration wants it; undefined where that is wrong, which has been told. */
export async function configured(session: Session): Promise<Session | undefined> {
  const { config, troubles } = await findConfig(session.io.cwd);
  for (const one of troubles) one.tell(session);
  if (troubles.length > 0) return undefined;
  const { fileBytes, files } = config.limits;
  const io = {
    ...session.io,
    ...(fileBytes === undefined ? {} : { mostBytes: fileBytes }),
    ...(files === undefined ? {} : { mostFiles: files }),
  };
  const asked = session.asked ?? config.messages;
  return { io, asked, own: asked ?? session.own, config };
}
