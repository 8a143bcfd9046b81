export { describeTextPictures, requireAltTexts } from './alt-text'
export { mediaJobs } from './complete-old'
export { extendUpload } from './extend-upload'
export { mediaRoutes } from './routes'
