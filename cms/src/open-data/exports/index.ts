import { daily, type Job } from '../../jobs'
import { makeDailyArchive } from './archive/make'

/** The archive of the day. */
export const exportJobs: readonly Job[] = [{ name: 'export-archive', next: daily('02:20'), run: makeDailyArchive }]
