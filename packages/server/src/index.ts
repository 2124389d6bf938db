export { serve, type ServerInfo } from './connection/serve.js';
export * from './protocol.js';
export type * from './workspace/host.js';
