// Who may import whom. test/architecture plants a violation of each rule and sees it refused.
const rooms = (names) => `^src/(${names})/`;
const notRooms = (names) => `^src/(?!(${names})/)`;

export default {
  forbidden: [
    {
      name: 'domain-imports-domain',
      severity: 'error',
      from: { path: rooms('domain') },
      to: { path: notRooms('domain') },
    },
    {
      name: 'domain-no-io',
      severity: 'error',
      from: { path: rooms('domain') },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'domain-only-zod',
      severity: 'error',
      from: { path: rooms('domain') },
      to: { dependencyTypes: ['npm', 'npm-dev', 'npm-no-pkg', 'npm-unknown'], pathNot: 'node_modules/zod/' },
    },
    {
      name: 'shared-imports-domain',
      severity: 'error',
      from: { path: rooms('shared') },
      to: { path: notRooms('domain|shared') },
    },
    {
      name: 'backend-imports-domain-shared',
      severity: 'error',
      from: { path: rooms('backend') },
      to: { path: notRooms('domain|shared|backend') },
    },
    {
      name: 'cli-imports-services',
      severity: 'error',
      from: { path: rooms('cli') },
      to: { path: ['^src/(?!(domain|shared|cli|backend)/)', '^src/backend/(?!services/)'] },
    },
    {
      name: 'windows-never-backend',
      severity: 'error',
      from: { path: rooms('main|preload|renderer') },
      to: { path: rooms('backend|cli') },
    },
    {
      name: 'main-imports-shared-domain',
      severity: 'error',
      from: { path: rooms('main') },
      to: { path: notRooms('domain|shared|main') },
    },
    {
      name: 'preload-imports-shared-domain',
      severity: 'error',
      from: { path: rooms('preload') },
      to: { path: notRooms('domain|shared|preload') },
    },
    {
      name: 'renderer-imports-shared-domain',
      severity: 'error',
      from: { path: rooms('renderer') },
      to: { path: notRooms('domain|shared|renderer') },
    },
    {
      name: 'renderer-no-node',
      severity: 'error',
      from: { path: rooms('renderer') },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'handlers-go-through-services',
      severity: 'error',
      from: { path: '^src/backend/handlers/' },
      to: { path: '^src/backend/(?!(handlers|services)/)' },
    },
    {
      name: 'entry-opens-the-chain',
      severity: 'error',
      from: { path: '^src/backend/(services|storage|imports|exports|files)/' },
      to: { path: '^src/backend/(entry|handlers)' },
    },
    {
      name: 'services-are-above-storage',
      severity: 'error',
      from: { path: '^src/backend/(storage|imports|exports|files)/' },
      to: { path: '^src/backend/services/' },
    },
    {
      name: 'only-shell-imports-electron',
      severity: 'error',
      from: { path: '^src/', pathNot: rooms('main|preload') },
      to: { path: '^(electron$|node_modules/electron/)' },
    },
    {
      name: 'only-storage-imports-sqlite',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/backend/storage/' },
      to: { path: '(^|/)node_modules/(@types/)?better-sqlite3/|^better-sqlite3$' },
    },
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    { name: 'no-unresolved', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.base.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    moduleSystems: ['es6'],
    builtInModules: { add: ['electron'] },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
