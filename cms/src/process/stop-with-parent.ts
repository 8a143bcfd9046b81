/**
 * Ends the server in order when the process that started it is gone, however that happened: nobody wants a CMS that
 * holds its port after its terminal was closed. Without a channel to a parent (containers, systemd) nothing happens.
 */
export const stopWithParent = () => {
  if (process.connected) process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'))
}
