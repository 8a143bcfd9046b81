export { placesOf, type RelationPlace } from './places'
export { refuseUsed, registerUsageRules } from './refuse-used'
export { usageRoutes } from './routes'
export { readUsages, usagesOf, type Usage } from './usages'
