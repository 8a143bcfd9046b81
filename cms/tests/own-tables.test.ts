import { DatabaseSync } from 'node:sqlite'
import { templatePath } from './support/paths'

// The server made every table when it wrote the seeded database.
const database = new DatabaseSync(templatePath(), { readOnly: true })
afterAll(() => database.close())

// What must be there once is kept so by the database: two processes may write at the same moment.
test.each([
  ['job_run', 'name'], ['mail_outbox', 'key'], ['link_check', 'url_hash'], ['approval_request', 'open_key'],
  ['check_round', 'open_key'], ['check_link', 'token_hash'], ['check_answer', 'key'], ['check_stop', 'address_hash'],
  ['number_sum', 'key'], ['number_batch', 'batch'], ['webhook_message', 'key'], ['webhook_message', 'open_key'],
])('in %s every %s is there once', (table, column) => {
  const indexes = database.prepare(
    'select i.name from pragma_index_list(?) i join pragma_index_info(i.name) c where i."unique" = 1 and c.name = ?',
  ).all(table, column)
  expect(indexes).toHaveLength(1)
})
