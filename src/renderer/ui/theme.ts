/** Mantine in the house style: sizes and colours come from the design tokens, so dark and presenter mode follow. */
import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';
import { text } from '../../shared/i18n/text';

/** Ten greys from the rail to the ink. */
const ink: MantineColorsTuple = [
  '#f5f6f5',
  '#e9ebea',
  '#e1e4e3',
  '#c2c8c6',
  '#a1a9a7',
  '#7f8886',
  '#616a68',
  '#454d4b',
  '#2d3432',
  '#151918',
];

const closeButtonProps = { 'aria-label': text('app:ui.close') };

export const theme = createTheme({
  primaryColor: 'ink',
  primaryShade: { light: 9, dark: 1 },
  colors: { ink },
  autoContrast: true,
  defaultRadius: 4,
  focusRing: 'auto',
  cursorType: 'pointer',
  respectReducedMotion: true,
  fontFamily: 'var(--ek-font)',
  fontSizes: {
    xs: 'var(--ek-t-12)',
    sm: 'var(--ek-t-13)',
    md: 'var(--ek-t-14)',
    lg: 'var(--ek-t-16)',
    xl: 'var(--ek-t-20)',
  },
  lineHeights: { xs: '1.33', sm: '1.385', md: '1.43', lg: '1.5', xl: '1.4' },
  spacing: { xs: '4px', sm: '8px', md: '16px', lg: '24px', xl: '32px' },
  headings: { fontFamily: 'var(--ek-font)', fontWeight: '600' },
  components: {
    // Named, so that the stylesheet can tell it.
    Button: { defaultProps: { size: 'sm', variant: 'filled' } },
    Modal: {
      defaultProps: {
        overlayProps: { backgroundOpacity: 0.4 },
        transitionProps: { duration: 0 },
        closeButtonProps,
      },
    },
    Drawer: { defaultProps: { transitionProps: { duration: 0 }, closeButtonProps } },
    Notification: { defaultProps: { withBorder: false, closeButtonProps } },
  },
});

/** Mantine's own variables, drawn from the tokens. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: fromTokens,
  dark: fromTokens,
});

const fromTokens: Record<string, string> = {
  '--mantine-color-body': 'var(--ek-paper)',
  '--mantine-color-text': 'var(--ek-ink-2)',
  '--mantine-color-bright': 'var(--ek-ink)',
  '--mantine-color-dimmed': 'var(--ek-ink-3)',
  '--mantine-color-placeholder': 'var(--ek-ink-3)',
  '--mantine-color-anchor': 'var(--ek-ink)',
  '--mantine-color-error': 'var(--ek-fragile)',
  '--mantine-color-default': 'var(--ek-paper)',
  '--mantine-color-default-hover': 'var(--ek-rail)',
  '--mantine-color-default-color': 'var(--ek-ink)',
  '--mantine-color-default-border': 'var(--ek-control)',
  '--mantine-primary-color-filled': 'var(--ek-ink)',
  '--mantine-primary-color-filled-hover': 'var(--ek-ink-2)',
  '--mantine-primary-color-contrast': 'var(--ek-on-ink)',
  '--mantine-color-ink-filled': 'var(--ek-ink)',
  '--mantine-color-ink-filled-hover': 'var(--ek-ink-2)',
};
