" Headless: opens a file, waits for ALE, writes its list to $TL_OUT.
" Vim:    vim -es -u NONE -i NONE -S vim-ale.vim FILE
" Neovim: nvim --headless -u NONE -i NONE -S vim-ale.vim FILE
set nocompatible hidden
packadd ale

" As in docs/editors.md.
let g:ale_linters = {'c': ['clangtidy'], 'cpp': ['clangtidy']}
let g:ale_c_clangtidy_executable = $TL_CLANG_TIDY
let g:ale_c_clangtidy_checks = ['-*', 'ratelimit-*']
let g:ale_c_clangtidy_extra_options = '-load=' . $TL_PLUGIN
let g:ale_cpp_clangtidy_executable = $TL_CLANG_TIDY
let g:ale_cpp_clangtidy_checks = ['-*', 'ratelimit-*']
let g:ale_cpp_clangtidy_extra_options = '-load=' . $TL_PLUGIN

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
