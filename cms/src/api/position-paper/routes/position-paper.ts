import { publicRoutes } from '../../../public-api/http/routes'
import { positionPaper } from '../../../public-api/types'

export default publicRoutes(positionPaper)
