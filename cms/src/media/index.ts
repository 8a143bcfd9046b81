export { describeTextPictures, requireAltTexts } from './alt-text'
export { extendUpload } from './extend-upload'
