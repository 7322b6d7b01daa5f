;; Opens $TL_FILE, waits for Flycheck, writes its list to $TL_OUT.
(find-file (getenv "TL_FILE"))
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
