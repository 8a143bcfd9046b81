import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { testFolder } from './support/paths'
import { startServer, type RunningServer } from './support/server'

let server: RunningServer
let database: DatabaseSync
beforeAll(async () => {
  server = await startServer('own-tables')
  database = new DatabaseSync(path.join(testFolder, `own-tables-${process.pid}.db`), { readOnly: true })
}, 90_000)
afterAll(async () => {
  database.close()
  await server.stop()
})

// What must be there once is kept so by the database: two processes may write at the same moment.
test.each([
  ['job_run', 'name'], ['mail_outbox', 'key'], ['link_check', 'url_hash'], ['approval_request', 'open_key'],
  ['check_round', 'open_key'], ['check_link', 'token_hash'], ['check_answer', 'key'], ['check_stop', 'address_hash'],
  ['number_sum', 'key'], ['number_batch', 'batch'],
])('in %s every %s is there once', (table, column) => {
  const indexes = database.prepare(
    'select i.name from pragma_index_list(?) i join pragma_index_info(i.name) c where i."unique" = 1 and c.name = ?',
  ).all(table, column)
  expect(indexes).toHaveLength(1)
})
