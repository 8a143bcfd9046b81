import { extendUpload } from '../../media'

export default extendUpload
