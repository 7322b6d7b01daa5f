" Opens $TL_FILE, runs :make, writes the quickfix list to $TL_OUT.
execute 'edit' fnameescape($TL_FILE)
silent make
" What the user sees with :copen.
let s:lines = map(filter(getqflist(), {_, i -> i.valid}),
      \ {_, i -> bufname(i.bufnr) . ':' . i.lnum . ':' . i.col . ': ' . i.type . ': ' . i.text})
call writefile(s:lines, $TL_OUT)
qall!
