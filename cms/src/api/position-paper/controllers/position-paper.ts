import { publicController } from '../../../public-api/http/controller'
import { positionPaper } from '../../../public-api/types'

export default publicController(positionPaper)
