/** One row per job: when it is due, who works on it, how it ended. A model of the database layer, so that its sync creates it. */
export const jobRunUid = 'buendnis::job-run'

export const jobRunModel = {
  uid: jobRunUid,
  singularName: 'job_run',
  tableName: 'job_run',
  attributes: {
    id: { type: 'increments' },
    name: { type: 'string' },
    nextAt: { type: 'datetime', columnName: 'next_at' },
    /** Until then the process that took the job has it alone, also when it died meanwhile. */
    takenUntil: { type: 'datetime', columnName: 'taken_until' },
    startedAt: { type: 'datetime', columnName: 'started_at' },
    endedAt: { type: 'datetime', columnName: 'ended_at' },
    failed: { type: 'boolean' },
    message: { type: 'text' },
  },
  indexes: [{ name: 'job_run_name_unique', columns: ['name'], type: 'unique' }],
}
