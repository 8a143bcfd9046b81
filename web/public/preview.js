// Inside the dashboard's frame: shows the page anew whenever the entry was saved. Loaded by previews alone.
const dashboard = new URL(document.querySelector('.preview-bar a').href).origin

addEventListener('message', ({ origin, data }) => {
  if (origin === dashboard && data?.type === 'strapiUpdate') location.reload()
})
