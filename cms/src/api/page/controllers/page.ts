import { publicController } from '../../../public-api/http/controller'
import { page } from '../../../public-api/types'

export default publicController(page)
