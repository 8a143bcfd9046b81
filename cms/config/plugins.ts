/** Megabytes that one uploaded file may have; the body parser has the same limit. */
const maxUpload = 20

/** Pictures and PDF documents. SVG and HTML can carry scripts, and files are answered from the dashboard's own address. */
const allowedTypes = ['image/jpeg', 'image/png', 'image/webp', 'image/avif', 'application/pdf']

export default () => ({
  upload: {
    config: {
      sizeLimit: maxUpload * 1024 * 1024,
      security: { allowedTypes },
    },
  },
})
