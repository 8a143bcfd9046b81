/** The colours of the website in the place of Strapi's violet, in the light and the dark dashboard; text on them has 4.5:1. */
export const theme = {
  light: {
    colors: {
      primary100: '#eaf4f4', primary200: '#c2dcde', primary500: '#3b7f86', primary600: '#1d6a72', primary700: '#144b51',
      buttonPrimary500: '#2a757d', buttonPrimary600: '#1d5c63',
    },
  },
  dark: {
    colors: {
      primary100: '#16292c', primary200: '#2b5a5f', primary500: '#56a9b0', primary600: '#6fc3ca', primary700: '#8fd6dc',
      buttonPrimary500: '#2a757d', buttonPrimary600: '#1d6a72',
    },
  },
}
