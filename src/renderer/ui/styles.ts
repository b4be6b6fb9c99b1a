/** All stylesheets of the interface, Mantine's first and in a layer, so that the house style wins. */
import '@mantine/core/styles.layer.css';
import '@mantine/notifications/styles.layer.css';
import './tokens.css';
import './base.css';
import './marks.css';
import './controls.css';
import '../shell/shell.css';
import '../features/library/library.css';
import '../features/workflows/workflows.css';
