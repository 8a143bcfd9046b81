import { publicController } from '../../../public-api/http/controller'
import { helpLine } from '../../../public-api/types'

export default publicController(helpLine)
