export { adminPrefix, readCall, registerAdminRoutes, type AdminCall, type AdminRoute } from './routes'
export { currentUser, isCoordination, readUser, type DashboardUser } from './user'
