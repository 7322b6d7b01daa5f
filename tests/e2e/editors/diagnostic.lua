-- Opens $TL_FILE, waits for diagnostics, writes them to $TL_OUT.
vim.cmd('edit ' .. vim.fn.fnameescape(vim.env.TL_FILE))
vim.wait(120000, function() return #vim.diagnostic.get(0) > 0 end, 100)
-- What the user sees, with vim.diagnostic.setloclist() as well.
local lines = {}
for _, d in ipairs(vim.diagnostic.get(0)) do
  local name = vim.fn.fnamemodify(vim.api.nvim_buf_get_name(d.bufnr), ':t')
  table.insert(lines, string.format('%s:%d:%d: %s: %s [%s]', name, d.lnum + 1,
    d.col + 1, vim.diagnostic.severity[d.severity], d.message, d.code))
end
vim.fn.writefile(lines, vim.env.TL_OUT)
vim.cmd('qall!')
