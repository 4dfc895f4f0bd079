-- Drives Neovim as a person would, as far as it can be seen without a screen, and writes what came of it as JSON.
-- QAPI_TASK names a file with what is to be done, QAPI_REPORT the file for the answers.
local task = vim.fn.json_decode(vim.fn.readfile(os.getenv('QAPI_TASK')))
local report = { version = tostring(vim.fn.execute('version')):match('NVIM v[%d.]+') }

local function wait(what, holds)
  assert(vim.wait(20000, holds, 20), 'waited for ' .. what)
end

local function open(path)
  vim.cmd('edit ' .. vim.fn.fnameescape(task.folder .. '/' .. path))
  return vim.api.nvim_get_current_buf()
end

local function go(place)
  vim.api.nvim_win_set_cursor(0, { place.line, place.column - 1 })
end

local function here()
  local path = vim.api.nvim_buf_get_name(0):sub(#task.folder + 2)
  return path .. ':' .. vim.api.nvim_win_get_cursor(0)[1]
end

local function floating_text()
  for _, window in ipairs(vim.api.nvim_list_wins()) do
    if vim.api.nvim_win_get_config(window).relative ~= '' then
      local lines = vim.api.nvim_buf_get_lines(vim.api.nvim_win_get_buf(window), 0, -1, false)
      return table.concat(lines, '\n')
    end
  end
end

local function ask(buffer, method)
  local client = vim.lsp.get_client_by_id(report.client)
  local params = vim.lsp.util.make_position_params(0, client.offset_encoding)
  local answers = assert(vim.lsp.buf_request_sync(buffer, method, params, 20000), method)
  return assert(answers[report.client].result, method)
end

local function attached(buffer)
  local found
  wait('the server', function()
    vim.tbl_map(function(client)
      found = client.name == 'qapi' and client.id or found
    end, vim.lsp.get_clients and vim.lsp.get_clients({ bufnr = buffer }) or vim.lsp.buf_get_clients(buffer))
    return found ~= nil and vim.lsp.get_client_by_id(found) ~= nil
  end)
  wait('its greeting', function()
    return vim.lsp.get_client_by_id(found).initialized
  end)
  return found
end

local function main()
  report.modes = {}
  for _, path in ipairs(task.paths) do
    report.modes[path] = vim.bo[open(path)].filetype == 'qapi'
  end
  local buffer = open('qapi/qapi-schema.json')
  report.mode = vim.bo[buffer].filetype
  report.client = attached(buffer)
  wait('diagnostics', function()
    return #vim.diagnostic.get(buffer) > 0
  end)
  report.diagnostics = vim.tbl_map(function(each)
    return ('%d:%d %s'):format(each.lnum + 1, each.col + 1, each.message)
  end, vim.diagnostic.get(buffer))

  go(task.places.use)
  vim.lsp.buf.hover()
  wait('hover', floating_text)
  report.hover = floating_text()
  vim.lsp.buf.definition()
  wait('the jump', function()
    return vim.api.nvim_get_current_buf() ~= buffer
  end)
  report.definition = here()
  vim.api.nvim_set_current_buf(buffer)

  go(task.places.mistake)
  local found = ask(buffer, 'textDocument/completion')
  report.completion = vim.tbl_map(function(item)
    return item.label
  end, found.items or found)
  vim.cmd([[silent %s/Nope/int/]])
  wait('the end of the diagnostics', function()
    return #vim.diagnostic.get(buffer) == 0
  end)
  local format = vim.lsp.buf.format or vim.lsp.buf.formatting_sync
  format()
  report.formatted = vim.api.nvim_buf_get_lines(buffer, task.places.mistake.line - 1, -1, false)[1]
  vim.cmd([[silent $s/{ 'lamp': 'int' }/{'lamp':'int'}/]])
  vim.cmd([[silent %!qapi format -]])
  report.filtered = vim.api.nvim_buf_get_lines(buffer, task.places.mistake.line - 1, -1, false)[1]
end

local succeeded, trouble = xpcall(main, debug.traceback)
if not succeeded then
  report.trouble = trouble
end
vim.fn.writefile({ vim.fn.json_encode(report) }, os.getenv('QAPI_REPORT'))
vim.cmd('qall!')
