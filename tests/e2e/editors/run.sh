#!/bin/sh
# Opens a project in a real editor, without a screen, with the snippets of
# docs/editors.md as they stand there, and looks for the finding in the
# editor's own list. Exit code 77: the editor is not installed.
# usage: run.sh EDITOR CLANG_TIDY PLUGIN THROTTLINT STUBS PAGE
set -eu
editor=$1 clang_tidy=$2 plugin=$3 throttlint=$4 stubs=$5 page=$6
here=$(cd "$(dirname "$0")" && pwd)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
export HOME="$folder/home" XDG_CACHE_HOME="$folder/home/.cache"
unset XDG_CONFIG_HOME XDG_DATA_HOME XDG_STATE_HOME
mkdir -p "$HOME/bin" "$folder/p/build"
# The names in the snippets, as after an installation.
ln -s "$clang_tidy" "$HOME/bin/clang-tidy-19"
ln -s "$throttlint" "$HOME/bin/throttlint"
export PATH="$HOME/bin:$PATH"

# The loop is in one file, its request in another: only the index knows.
cd "$folder/p"
cat >send.cpp <<'EOF'
#include <curl/curl.h>
void send(CURL *Handle) {
  curl_easy_setopt(Handle, CURLOPT_URL, "https://slack.com/api/conversations.close");
  curl_easy_perform(Handle);
}
EOF
cat >loop.cpp <<'EOF'
#include <curl/curl.h>
void send(CURL *Handle);
void all(CURL *Handle, int N) {
  for (int I = 0; I < N; ++I)
    send(Handle);
}
EOF
cat >build/compile_commands.json <<EOF
[{"directory": "$folder/p", "file": "send.cpp", "command": "c++ -isystem $stubs -c send.cpp"},
 {"directory": "$folder/p", "file": "loop.cpp", "command": "c++ -isystem $stubs -c loop.cpp"}]
EOF
ln -s build/compile_commands.json .

# snippet HEADING LANGUAGE [N]: the Nth block of code of that language below
# the heading. Only where the plugin lies is another place than the page says.
snippet() {
  awk -v heading="## $1" -v fence="\`\`\`$2" -v n="${3:-1}" '
    /^## / { here = $0 == heading }
    /^```$/ && inside { exit }
    inside
    here && $0 == fence && ++seen == n { inside = 1 }' "$page" |
    sed "s|/usr/lib/throttlint/throttlint-tidy.so|$plugin|g" >"$folder/snippet"
  [ -s "$folder/snippet" ] || {
    echo "no such snippet in $page: $1, $2 ${3:-1}" >&2
    exit 1
  }
  cat "$folder/snippet"
}
snippet 'In each project' yaml >.clang-tidy
snippet 'In each project' sh >"$folder/project.sh"
sh -e "$folder/project.sh"
[ -s build/throttlint.index ]

check() { # NAME COMMAND...: the list is in $TL_OUT
  name=$1
  shift
  export TL_FILE="$folder/p/loop.cpp" TL_OUT="$folder/list"
  rm -f "$TL_OUT"
  timeout 150 "$@" >"$folder/log" 2>&1 </dev/null || true
  if grep -q 'loop.cpp:5:5:.*conversations.close' "$TL_OUT" 2>/dev/null; then
    echo "$name: seen in its list:"
    sed 's/^/  /' "$TL_OUT"
  else
    echo "$name: the finding is not in its list" >&2
    cat "$TL_OUT" "$folder/log" >&2 || true
    exit 1
  fi
}
needs() { # PROGRAM PACKAGE
  command -v "$1" >/dev/null || skip "$2"
}
skip() {
  echo "$editor: skipped, not installed (Debian: $1)"
  exit 77
}

case $editor in
vim)
  needs vim vim
  snippet Vim vim 2 >"$folder/make.vim"
  check 'Vim, :make' vim -es -u NONE -i NONE -N -S "$folder/make.vim" \
    -S "$here/quickfix.vim"
  [ -d /usr/share/vim/vimfiles/pack/dist-bundle/opt/ale ] || skip vim-ale
  snippet Vim vim >"$folder/ale.vim"
  check 'Vim with ALE' vim -es -u NONE -i NONE -N -S "$folder/ale.vim" \
    -S "$here/ale.vim"
  ;;
neovim)
  needs nvim neovim
  snippet Neovim lua >"$folder/init.lua"
  check 'Neovim, vim.diagnostic' nvim --headless -i NONE -u "$folder/init.lua" \
    -S "$here/diagnostic.lua"
  [ -d /usr/share/nvim/site/pack/dist-bundle/opt/ale ] || skip vim-ale
  snippet Vim vim >"$folder/ale.vim"
  check 'Neovim with ALE' nvim --headless -i NONE -u "$folder/ale.vim" \
    -S "$here/ale.vim"
  ;;
emacs)
  needs emacs emacs-nox
  emacs --batch --eval '(progn (package-initialize) (require (quote flycheck)))' \
    >/dev/null 2>&1 || skip elpa-flycheck
  snippet Emacs elisp >"$folder/init.el"
  check 'Emacs with Flycheck' emacs --batch -f package-initialize \
    -l "$folder/init.el" -l "$here/flycheck.el"
  ;;
vscode)
  # The editor itself is not there; its pattern is, and the lines it reads.
  needs python3 python3
  snippet 'VS Code' json 2 >"$folder/tasks.json"
  check 'VS Code, the pattern of the task' python3 "$here/problems.py" \
    "$folder/tasks.json"
  ;;
script)
  # For editors that only take the name of a program.
  snippet 'Where only a program can be named' sh >"$folder/home/bin/tidy"
  chmod +x "$folder/home/bin/tidy"
  # shellcheck disable=SC2016
  check 'The script' sh -c 'tidy --quiet "$TL_FILE" >"$TL_OUT"'
  ;;
*)
  echo "no such editor: $editor" >&2
  exit 1
  ;;
esac
