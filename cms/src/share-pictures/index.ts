import { daily, everyMinutes, type Job } from '../jobs'
import { followChanges } from './follow'
import { forgetOldPictures } from './store'

export { sendPicture } from './http'
export { pictureRoutes } from './routes'

export const pictureJobs: readonly Job[] = [
  { name: 'share-pictures', next: everyMinutes(1), run: followChanges },
  { name: 'share-pictures-forget', next: daily('04:10'), run: forgetOldPictures },
]
