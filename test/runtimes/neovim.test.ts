// Neovim as Debian has it, headless: it starts the server, shows findings, hovers, lays out and renames.
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, expect, it } from 'vitest';
import { leaf } from '../language/rulebook.js';
import { SERVER } from '../server/client.js';

const folder = mkdtempSync(join(tmpdir(), 'cchc-neovim-'));

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** As the README says for Neovim of Debian, and then what a person does. */
const SCRIPT = `
local out = {}
local ok, problem = pcall(function()
local id = vim.lsp.start_client({ name = 'cchc', cmd = { vim.env.CCHC_NODE, vim.env.CCHC_SERVER, '--stdio' }, root_dir = vim.fn.getcwd() })
vim.lsp.buf_attach_client(0, id)
local function codes()
  local found = {}
  for _, one in ipairs(vim.diagnostic.get(0)) do table.insert(found, one.code) end
  return found
end
vim.wait(30000, function() return #codes() > 0 end, 20)
out.codes = codes()
local function ask(method, params)
  local answers = vim.lsp.buf_request_sync(0, method, params, 30000)
  return answers and answers[id] and answers[id].result
end
local document = { uri = vim.uri_from_bufnr(0) }
local line = vim.fn.search('xongg') - 1
out.hover = ask('textDocument/hover', { textDocument = document, position = { line = line, character = 1 } }).contents.value
local range = { start = { line = line, character = 0 }, ['end'] = { line = line, character = 40 } }
local actions = ask('textDocument/codeAction', { textDocument = document, range = range, context = { diagnostics = {} } })
vim.lsp.util.apply_workspace_edit(actions[1].edit, 'utf-16')
vim.wait(30000, function() return #codes() == 0 end, 20)
out.after = #codes()
vim.lsp.buf.formatting_sync({}, 30000)
vim.cmd('write')
vim.lsp.stop_client(id)
end)
if not ok then out = { problem = tostring(problem) } end
vim.fn.writefile({ vim.fn.json_encode(out) }, vim.env.CCHC_OUT)
vim.cmd('qall!')
`;

it('tells, explains, mends and lays out', async () => {
  const [file, script, out] = ['own.cchc', 'try.lua', 'out.json'].map((name) => join(folder, name));
  if (!file || !script || !out) throw new Error('no files');
  writeFileSync(file, leaf('chấm  theo xongg { từ 3: tối đa; dưới 3: 0 }'));
  writeFileSync(script, SCRIPT);
  await promisify(execFile)(
    'nvim',
    ['--headless', '--clean', '-n', file, '-c', `luafile ${script}`],
    {
      cwd: folder,
      timeout: 90_000,
      env: {
        ...process.env,
        CCHC_NODE: process.execPath,
        CCHC_SERVER: SERVER,
        CCHC_OUT: out,
        HOME: folder,
        XDG_STATE_HOME: folder,
      },
    },
  );
  expect(JSON.parse(readFileSync(out, 'utf8'))).toEqual({
    codes: ['NAME_UNKNOWN'],
    hover: expect.stringContaining('**chấm** · `score`') as string,
    after: 0,
  });
  expect(readFileSync(file, 'utf8')).toContain('    chấm theo xong { từ 3: tối đa; dưới 3: 0 }\n');
});
