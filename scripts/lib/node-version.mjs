/** Oldest Node that can run these scripts. The project itself runs on the version in `toolchain.mjs`. */
const oldest = 20

/** Ends the process with one sentence when Node is too old. Keep this file free of syntax that an old Node cannot read. */
export function requireNode() {
  const major = Number(process.versions.node.split('.')[0])
  if (major < oldest) {
    console.error('This needs Node ' + oldest + ' or newer; here is ' + process.version + '. See https://nodejs.org.')
    process.exit(1)
  }
}
