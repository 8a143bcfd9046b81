import { publicController } from '../../../public-api/http/controller'
import { guide } from '../../../public-api/types'

export default publicController(guide)
