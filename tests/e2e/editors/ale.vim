" Opens $TL_FILE, waits for ALE, writes its list to $TL_OUT.
filetype plugin on
execute 'edit' fnameescape($TL_FILE)
call ale#Queue(0, 'lint_file')
let s:waited = 0
while s:waited < 1200 && empty(getloclist(0))
  sleep 100m
  let s:waited += 1
endwhile
" What the user sees with :lopen.
let s:lines = map(getloclist(0),
      \ {_, i -> bufname(i.bufnr) . ':' . i.lnum . ':' . i.col . ': ' . i.type . ': ' . i.text})
call writefile(s:lines, $TL_OUT)
qall!
