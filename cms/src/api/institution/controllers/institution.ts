import { publicController } from '../../../public-api/http/controller'
import { institution } from '../../../public-api/types'

export default publicController(institution)
