#!/bin/sh
# Opens a project in real editors, without a screen, and looks for the finding
# in their own lists. An editor that is not installed is skipped with a word.
# usage: run.sh CLANG_TIDY PLUGIN THROTTLINT STUBS
set -u
here=$(cd "$(dirname "$0")" && pwd)
export TL_CLANG_TIDY="$1" TL_PLUGIN="$2"
throttlint=$3 stubs=$4
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
export HOME="$folder/home" XDG_CACHE_HOME="$folder/home/.cache"
mkdir -p "$HOME" "$folder/p/build"
cd "$folder/p" || exit 1

# The loop is in one file, its request in another: only the index knows.
cat >send.cpp <<'END'
#include <curl/curl.h>
void send(CURL *Handle) {
  curl_easy_setopt(Handle, CURLOPT_URL, "https://slack.com/api/conversations.close");
  curl_easy_perform(Handle);
}
END
cat >loop.cpp <<'END'
#include <curl/curl.h>
void send(CURL *Handle);
void all(CURL *Handle, int N) {
  for (int I = 0; I < N; ++I)
    send(Handle);
}
END
cat >compile_commands.json <<END
[{"directory": "$folder/p", "file": "send.cpp", "command": "c++ -isystem $stubs -c send.cpp"},
 {"directory": "$folder/p", "file": "loop.cpp", "command": "c++ -isystem $stubs -c loop.cpp"}]
END
printf 'Checks: "-*,ratelimit-*"\nCheckOptions:\n  ratelimit.Index: throttlint.index\n' >.clang-tidy
"$throttlint" index -q || exit 1

failed=0
check() { # NAME COMMAND...
  name=$1
  shift
  export TL_FILE="$folder/p/loop.cpp" TL_OUT="$folder/list"
  rm -f "$TL_OUT"
  timeout 150 "$@" >"$folder/log" 2>&1 </dev/null
  if grep -q 'loop.cpp:5:.*conversations.close' "$TL_OUT" 2>/dev/null; then
    echo "$name: seen in its list:"
    sed 's/^/  /' "$TL_OUT"
  else
    echo "$name: the finding is not in its list" >&2
    cat "$TL_OUT" "$folder/log" >&2
    failed=1
  fi
}
skip() { echo "$1: skipped, $2"; }

ale=/usr/share/vim/vimfiles/pack/dist-bundle/opt/ale
if ! command -v vim >/dev/null; then
  skip "Vim" "not installed (Debian: vim)"
elif [ ! -d "$ale" ]; then
  skip "Vim with ALE" "ALE is not installed (Debian: vim-ale)"
else
  check "Vim with ALE" vim -es -u NONE -i NONE \
    -c 'set packpath+=/usr/share/vim/vimfiles' -S "$here/vim-ale.vim"
fi
if ! command -v nvim >/dev/null; then
  skip "Neovim" "not installed (Debian: neovim)"
elif [ ! -d "$ale" ]; then
  skip "Neovim with ALE" "ALE is not installed (Debian: vim-ale)"
else
  check "Neovim with ALE" nvim --headless -u NONE -i NONE \
    -c 'set packpath+=/usr/share/nvim/site,/usr/share/vim/vimfiles' -S "$here/vim-ale.vim"
fi
if ! command -v emacs >/dev/null; then
  skip "Emacs" "not installed (Debian: emacs-nox)"
elif ! emacs --batch --eval '(progn (package-initialize) (require (quote flycheck)))' >/dev/null 2>&1; then
  skip "Emacs with Flycheck" "Flycheck is not installed (Debian: elpa-flycheck)"
else
  check "Emacs with Flycheck" emacs --batch -l "$here/flycheck.el"
fi
exit $failed
