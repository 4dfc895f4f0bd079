;;; emacs.el --- Drives Eglot and writes what came of it as JSON  -*- lexical-binding: t -*-

;; QAPI_TASK names a file with what is to be done, QAPI_REPORT the file for the answers, QAPI_SETUP the file with the
;; set-up.  Asks by the functions behind the keys, since nobody presses any.

(require 'json)
(package-activate-all)
(require 'eglot)
(setq make-backup-files nil auto-save-default nil create-lockfiles nil xref-prompt-for-identifier nil)
(load (getenv "QAPI_SETUP") nil t)

(defvar task (let ((json-object-type 'alist) (json-array-type 'list)) (json-read-file (getenv "QAPI_TASK"))))
(defvar report (list (cons 'version (format "GNU Emacs %s" emacs-version))))

(defun task-get (&rest keys)
  (let ((value task))
    (dolist (key keys value) (setq value (alist-get key value)))))

(defun report-put (key value)
  (push (cons key value) report))

(defun wait-for (what holds)
  (let ((end (+ (float-time) 20)) value)
    (while (and (not (setq value (funcall holds))) (< (float-time) end))
      (accept-process-output nil 0.02))
    (or value (error "Waited for %s" what))))

(defun open-file (path)
  (switch-to-buffer (find-file-noselect (expand-file-name path (task-get 'folder)))))

(defun go (place)
  (goto-char (point-min))
  (forward-line (1- (task-get 'places place 'line)))
  (forward-char (1- (task-get 'places place 'column))))

(defun described (diagnostic)
  (save-excursion
    (goto-char (flymake-diagnostic-beg diagnostic))
    (format "%d:%d %s" (line-number-at-pos) (1+ (current-column)) (flymake-diagnostic-text diagnostic))))

(defun last-line ()
  (save-excursion
    (goto-char (point-min))
    (forward-line (1- (task-get 'places 'mistake 'line)))
    (buffer-substring-no-properties (point) (line-end-position))))

(defun ask-all ()
  (report-put 'modes (mapcar (lambda (path)
                               (open-file path)
                               (cons (intern path) (if (derived-mode-p 'qapi-mode) t json-false)))
                             (task-get 'paths)))
  (let ((buffer (open-file "qapi/qapi-schema.json")))
    (report-put 'mode (symbol-name major-mode))
    (run-hooks 'post-command-hook)      ; Eglot waits for the end of the command
    (let ((server (wait-for "the server" #'eglot-current-server)))
      (flymake-start)
      (report-put 'diagnostics (vconcat (mapcar #'described (wait-for "diagnostics" #'flymake-diagnostics))))
      (go 'use)
      (let ((hover (jsonrpc-request server :textDocument/hover (eglot--TextDocumentPositionParams))))
        (report-put 'hover (eglot--hover-info (plist-get hover :contents) (plist-get hover :range))))
      (call-interactively #'xref-find-definitions)
      (report-put 'definition (format "%s:%d" (file-relative-name buffer-file-name (task-get 'folder))
                                      (line-number-at-pos)))
      (switch-to-buffer buffer)
      (go 'mistake)
      (let ((found (all-completions "" (nth 2 (eglot-completion-at-point)))))
        (report-put 'completion (vconcat (mapcar #'substring-no-properties found))))
      (goto-char (point-min))
      (search-forward "Nope")
      (replace-match "int" t t)
      (eglot--signal-textDocument/didChange) ; it waits until nothing is typed
      (wait-for "the end of the diagnostics" (lambda () (null (flymake-diagnostics))))
      (eglot-format-buffer)
      (report-put 'formatted (last-line))
      (goto-char (point-min))
      (search-forward "'data': { 'lamp': 'int' }")
      (replace-match "'data': {'lamp':'int'}" t t)
      (shell-command-on-region (point-min) (point-max) "qapi format -" nil t)
      (report-put 'filtered (last-line))
      (set-buffer-modified-p nil)
      (eglot-shutdown server))))

(condition-case trouble
    (ask-all)
  (error (report-put 'trouble (error-message-string trouble))))
(with-temp-file (getenv "QAPI_REPORT") (insert (json-encode report)))
(kill-emacs)
