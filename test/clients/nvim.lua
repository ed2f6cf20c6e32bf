-- Drives Neovim through a plan as its user would, and writes down what Neovim then shows.
-- CX_NODE, CX_CLI: how to start the server; CX_FOLDER: a copy of examples/; CX_ANSWERS: where to write.

local folder = vim.env.CX_FOLDER
local answers = {}
local fails = {}

local function until_true(what, probe)
  if not vim.wait(60000, probe, 20) then error('timed out waiting for ' .. what) end
end

--- The features are asked one by one: what one of them breaks does not hide the others.
local function answer(name, ask)
  local ok, result = pcall(ask)
  if ok then answers[name] = result else fails[name] = tostring(result) end
end

-- As docs/editors.md has it for Neovim before 0.8; later ones have vim.lsp.start.
local function start(bufnr)
  local config = {
    name = 'cx-programme',
    cmd = { vim.env.CX_NODE, vim.env.CX_CLI, 'lsp', '--stdio' },
    root_dir = folder,
    settings = { cxProgramme = { today = '2026-02-18' } },
  }
  if vim.lsp.start then
    Started = vim.lsp.start(config, { bufnr = bufnr })
    return
  end
  config.workspace_folders = { { uri = vim.uri_from_fname(folder), name = 'examples' } }
  config.on_init = function(client)
    client.notify('workspace/didChangeConfiguration', { settings = config.settings })
  end
  Started = Started or vim.lsp.start_client(config)
  vim.lsp.buf_attach_client(bufnr, Started)
end

local function open(path)
  vim.cmd('edit ' .. vim.fn.fnameescape(folder .. '/' .. path))
  return vim.api.nvim_get_current_buf()
end

vim.o.hidden = true
vim.api.nvim_create_autocmd({ 'BufRead', 'BufNewFile' }, {
  pattern = { '*.cx.yaml', '*.cx.yml' },
  callback = function(event)
    vim.bo[event.buf].filetype = 'yaml'
    start(event.buf)
  end,
})

--- Puts the cursor on a text, which stands behind another one.
local function to(text, after)
  vim.api.nvim_win_set_cursor(0, { 1, 0 })
  if after then vim.fn.search('\\V' .. after, 'cW') end
  if vim.fn.search('\\V' .. text, 'cW') == 0 then error('there is no ' .. text) end
end

local function here()
  local line, column = unpack(vim.api.nvim_win_get_cursor(0))
  return { line = line, column = column, text = vim.api.nvim_get_current_line() }
end

local function request(method, params)
  local replies = assert(vim.lsp.buf_request_sync(0, method, params, 60000))
  local reply = assert(replies[Started] or select(2, next(replies)), 'no reply')
  if reply.error then error(reply.error.message) end
  return reply.result
end

local function document()
  return { textDocument = vim.lsp.util.make_text_document_params() }
end

--- What an asynchronous command of the user brings into the quickfix list.
local function quickfix(ask)
  vim.fn.setqflist({}, 'r')
  ask()
  until_true('the quickfix list', function() return #vim.fn.getqflist() > 0 end)
  local found = {}
  for _, item in ipairs(vim.fn.getqflist()) do
    table.insert(found, { line = item.lnum, text = item.text, file = vim.fn.bufname(item.bufnr) })
  end
  vim.cmd('cclose')
  return found
end

local function lines() return vim.api.nvim_buf_get_lines(0, 0, -1, false) end

local function changed(ask)
  local before = vim.b.changedtick
  ask()
  until_true('a change of the text', function() return vim.b.changedtick ~= before end)
  return lines()
end

-- A plan with problems.
local troubled = open('troubled/programme.cx.yaml')
answer('diagnostics', function()
  until_true('diagnostics', function() return #vim.diagnostic.get(troubled) > 0 end)
  return vim.tbl_map(function(found)
    return { line = found.lnum + 1, message = found.message, severity = found.severity, source = found.source }
  end, vim.diagnostic.get(troubled))
end)
answer('codeAction', function()
  to('half-time')
  local titles = {}
  vim.ui.select = function(items, options, choose)
    for _, item in ipairs(items) do table.insert(titles, (options.format_item(item))) end
    choose(items[1])
  end
  local text = changed(function() vim.lsp.buf.code_action() end)
  return { titles = titles, text = text }
end)
answer('diagnosticsAfterAction', function()
  local line = vim.fn.search('protected-time: full-time', 'cwn')
  until_true('the problem to be gone', function()
    return line > 0 and #vim.diagnostic.get(troubled, { lnum = line - 1 }) == 0
  end)
  return { line = line }
end)

-- A plan without.
local plan = open('contact-centre/programme.cx.yaml')
until_true('the client', function() return vim.lsp.buf_is_attached(plan, Started) end)
answer('serverInfo', function()
  until_true('the server', function() return vim.lsp.get_client_by_id(Started).initialized end)
  return vim.lsp.get_client_by_id(Started).server_capabilities
end)
answer('hover', function()
  to('phased-go-live', 'needed-by: phased-go-live')
  local windows = #vim.api.nvim_list_wins()
  vim.lsp.buf.hover()
  until_true('the hover', function() return #vim.api.nvim_list_wins() > windows end)
  for _, window in ipairs(vim.api.nvim_list_wins()) do
    if vim.api.nvim_win_get_config(window).relative ~= '' then
      local text = vim.api.nvim_buf_get_lines(vim.api.nvim_win_get_buf(window), 0, -1, false)
      vim.api.nvim_win_close(window, true)
      return table.concat(text, '\n')
    end
  end
end)
answer('definition', function()
  to('phased-go-live', 'needed-by: phased-go-live')
  local from = here()
  vim.lsp.buf.definition()
  until_true('the jump', function() return here().line ~= from.line end)
  return here()
end)
answer('references', function()
  to('phased-go-live', 'id: phased-go-live')
  return quickfix(function() vim.lsp.buf.references({ includeDeclaration = true }) end)
end)
answer('incomingCalls', function()
  to('phased-go-live', 'id: phased-go-live')
  return quickfix(function() vim.lsp.buf.incoming_calls() end)
end)
answer('documentSymbol', function()
  return quickfix(function() vim.lsp.buf.document_symbol() end)
end)
answer('workspaceSymbol', function()
  return quickfix(function() vim.lsp.buf.workspace_symbol('go-live') end)
end)
answer('documentHighlight', function()
  to('phased-go-live', 'id: phased-go-live')
  local space = vim.api.nvim_get_namespaces()
  vim.lsp.buf.document_highlight()
  local found = {}
  until_true('highlights', function()
    space = vim.api.nvim_get_namespaces()
    for name, id in pairs(space) do
      if name:match('vim_lsp_references') then found = vim.api.nvim_buf_get_extmarks(plan, id, 0, -1, {}) end
    end
    return #found > 0
  end)
  return vim.tbl_map(function(mark) return mark[2] + 1 end, found)
end)
answer('completion', function()
  to('owner: product-owner', 'id: phased-go-live')
  local line = here().line
  vim.api.nvim_buf_set_lines(plan, line - 1, line, false, { '        owner: techn' })
  vim.api.nvim_win_set_cursor(0, { line, #'        owner: techn' })
  local params = vim.lsp.util.make_position_params()
  params.position.character = #'        owner: techn'
  local items = vim.lsp.util.text_document_completion_list_to_complete_items(request('textDocument/completion', params), 'techn')
  vim.cmd('undo')
  return vim.tbl_map(function(item) return { word = item.word, menu = item.menu } end, items)
end)
answer('semanticTokens', function() return request('textDocument/semanticTokens/full', document()) end)
answer('foldingRange', function() return request('textDocument/foldingRange', document()) end)
answer('documentLink', function() return request('textDocument/documentLink', document()) end)
answer('selectionRange', function()
  to('phased-go-live', 'id: phased-go-live')
  local params = document()
  params.positions = { vim.lsp.util.make_position_params().position }
  return request('textDocument/selectionRange', params)
end)
answer('linkedEditingRange', function()
  to('phased-go-live', 'id: phased-go-live')
  return request('textDocument/linkedEditingRange', vim.lsp.util.make_position_params())
end)
answer('inlayHint', function()
  local params = document()
  params.range = { start = { line = 0, character = 0 }, ['end'] = { line = #lines(), character = 0 } }
  return request('textDocument/inlayHint', params)
end)
answer('codeLens', function()
  vim.lsp.codelens.refresh()
  until_true('lenses', function() return #vim.lsp.codelens.get(plan) > 0 end)
  return vim.lsp.codelens.get(plan)
end)
answer('rename', function()
  to('phased-go-live', 'id: phased-go-live')
  return changed(function() vim.lsp.buf.rename('first-wave') end)
end)
answer('formatting', function()
  to('owner: product-owner', 'id: first-wave')
  local line = here().line
  vim.api.nvim_buf_set_lines(plan, line - 1, line, false, { '        owner: product-owner   ' })
  local format = vim.lsp.buf.format or vim.lsp.buf.formatting_sync
  if vim.lsp.buf.format then format({ timeout_ms = 60000 }) else format({}, 60000) end
  return lines()
end)

local file = assert(io.open(vim.env.CX_ANSWERS, 'w'))
file:write(vim.json.encode({ version = vim.version(), answers = answers, fails = next(fails) and fails or nil }))
file:close()
vim.cmd('qall!')
