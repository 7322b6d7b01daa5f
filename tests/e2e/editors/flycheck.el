;; Headless: opens a file, waits for Flycheck, writes its list to $TL_OUT.
;; emacs --batch -l flycheck.el
(package-initialize)
(require 'flycheck)

;; As in docs/editors.md.
(flycheck-define-checker throttlint
  "Code that will run into an API's rate limit."
  :command ("clang-tidy-19" "--quiet"
            "-load=/usr/lib/throttlint/throttlint-tidy.so"
            "-checks=-*,ratelimit-*" source-original)
  :error-patterns
  ((warning line-start (file-name) ":" line ":" column ": warning: "
            (message (one-or-more not-newline)) " [" (id "ratelimit-" (one-or-more (any "a-z-"))) "]" line-end)
   (error line-start (file-name) ":" line ":" column ": error: "
          (message (one-or-more not-newline)) line-end)
   (info line-start (file-name) ":" line ":" column ": note: "
         (message (one-or-more not-newline)) line-end))
  :modes (c-mode c++-mode))
(add-to-list 'flycheck-checkers 'throttlint)

(setf (get 'throttlint 'flycheck-command)
      (list (getenv "TL_CLANG_TIDY") "--quiet"
            (concat "-load=" (getenv "TL_PLUGIN"))
            "-checks=-*,ratelimit-*" 'source-original))
(find-file (getenv "TL_FILE"))
(flycheck-mode 1)
(flycheck-select-checker 'throttlint)
(let ((left 1200))
  (flycheck-buffer)
  (while (and (> left 0) (not flycheck-current-errors))
    (accept-process-output nil 0.1)
    (setq left (1- left))))
;; What the user sees with M-x flycheck-list-errors.
(let ((lines (mapcar (lambda (e)
                       (format "%s:%d:%s: %s: %s [%s]"
                               (file-name-nondirectory (or (flycheck-error-filename e) ""))
                               (flycheck-error-line e) (flycheck-error-column e)
                               (flycheck-error-level e) (flycheck-error-message e)
                               (flycheck-error-id e)))
                     flycheck-current-errors)))
  (with-temp-file (getenv "TL_OUT")
    (insert (mapconcat #'identity lines "\n") "\n")))
