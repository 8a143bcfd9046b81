import { publicController } from '../../../public-api/http/controller'
import { demand } from '../../../public-api/types'

export default publicController(demand)
