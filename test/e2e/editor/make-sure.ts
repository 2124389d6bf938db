// Types of VS Code and of its test packages, which lint looks at, come with the editor.
import { installEditor } from './install.ts';

installEditor();
