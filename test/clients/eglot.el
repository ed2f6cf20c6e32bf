;;; Drives Eglot through a plan as its user would, and writes down what Emacs then shows.  -*- lexical-binding: t; -*-
;; CX_NODE, CX_CLI: how to start the server; CX_FOLDER: a copy of examples/; CX_ANSWERS: where to write.

(unless (require 'eglot nil t) ; built in from Emacs 29 on; before, Debian has it as elpa-eglot
  (require 'package)
  (add-to-list 'package-directory-list "/usr/share/emacs/site-lisp/elpa")
  (package-initialize)
  (require 'eglot))
(require 'json)

(defvar cx-folder (file-name-as-directory (getenv "CX_FOLDER")))
(defvar cx-answers nil)
(defvar cx-fails nil)
(setq eglot-sync-connect 60
      eglot-connect-timeout 60
      jsonrpc-default-request-timeout 60
      eglot-confirm-server-initiated-edits nil
      eglot-events-buffer-size 0
      make-backup-files nil
      create-lockfiles nil
      project-find-functions (list (lambda (_) (cons 'transient cx-folder))))

;; As docs/editors.md has it.
(define-derived-mode cx-programme-mode text-mode "Programme"
  (setq-local indent-tabs-mode nil comment-start "# "))
(put 'cx-programme-mode 'eglot-language-id "programme-cx")
(add-to-list 'auto-mode-alist '("\\.cx\\.ya?ml\\'" . cx-programme-mode))
(add-to-list 'eglot-server-programs
             `(cx-programme-mode . (,(getenv "CX_NODE") ,(getenv "CX_CLI") "lsp" "--stdio")))
(setq-default eglot-workspace-configuration '(:cxProgramme (:today "2026-02-18")))

(defun cx-until (what probe)
  "Wait for PROBE to give something; name WHAT it was if it does not."
  (let ((end (+ (float-time) 60)) found)
    (while (not (or (setq found (funcall probe)) (> (float-time) end)))
      (accept-process-output nil 0.02))
    (or found (error "Timed out waiting for %s" what))))

(defmacro cx-answer (name &rest body)
  "Write down under NAME what BODY gives.  What one breaks does not hide the others."
  (declare (indent 1))
  `(condition-case trouble
       (push (cons ,name (progn ,@body)) cx-answers)
     (error (push (cons ,name (error-message-string trouble)) cx-fails))))

(defun cx-open (path)
  (find-file (expand-file-name path cx-folder))
  (unless (eglot-current-server) (apply #'eglot (eglot--guess-contact))))

(defun cx-to (text &optional after)
  "Put point into TEXT, which stands behind AFTER."
  (goto-char (point-min))
  (when after (search-forward after) (goto-char (match-beginning 0)))
  (search-forward text)
  (goto-char (1+ (match-beginning 0))))

(defun cx-here ()
  (list :line (line-number-at-pos) :text (buffer-substring-no-properties (line-beginning-position) (line-end-position))))

(defun cx-text () (buffer-substring-no-properties (point-min) (point-max)))

(defun cx-request (method &rest params)
  (eglot--signal-textDocument/didChange)
  (jsonrpc-request (eglot-current-server) method
                   (append (list :textDocument (eglot--TextDocumentIdentifier)) params)
                   :timeout 60))

(defun cx-xrefs (items)
  (vconcat (mapcar (lambda (item)
                     (let ((location (xref-item-location item)))
                       (list :line (xref-location-line location)
                             :file (xref-location-group location)
                             :text (substring-no-properties (xref-item-summary item)))))
                   items)))

(defun cx-imenu (index)
  "The names of INDEX, however deep."
  (apply #'append (mapcar (lambda (entry)
                            (cons (substring-no-properties (car entry))
                                  (and (consp (cdr entry)) (consp (cadr entry)) (cx-imenu (cdr entry)))))
                          index)))

;; A plan with problems.
(cx-open "troubled/programme.cx.yaml")
(cx-answer 'diagnostics
  (cx-until "diagnostics" (lambda () (flymake-start) (flymake-diagnostics)))
  (vconcat (mapcar (lambda (found)
                     (list :line (line-number-at-pos (flymake-diagnostic-beg found))
                           :severity (symbol-name (flymake-diagnostic-type found))
                           :message (substring-no-properties (flymake-diagnostic-text found))))
                   (flymake-diagnostics))))
(cx-answer 'codeAction
  (cx-to "half-time")
  (let* ((titles nil)
         (choose (lambda (_prompt items &rest _) (setq titles (mapcar #'car items)) (caar items)))
         (last-nonmenu-event ?x))
    (cl-letf (((symbol-function 'completing-read) choose))
      (eglot-code-actions (line-beginning-position) (line-end-position) nil t))
    (list :titles (vconcat titles) :text (cx-text))))
(cx-answer 'diagnosticsAfterAction
  (eglot--signal-textDocument/didChange)
  (cx-to "protected-time: full-time")
  (cx-until "the problem to be gone"
            (lambda ()
              (flymake-start)
              (null (flymake-diagnostics (line-beginning-position) (line-end-position)))))
  (list :line (line-number-at-pos)))

;; A plan without.
(cx-open "contact-centre/programme.cx.yaml")
(cx-answer 'serverInfo (eglot--capabilities (eglot-current-server)))
(cx-answer 'hover
  (cx-to "phased-go-live" "needed-by: phased-go-live")
  (let (said)
    (eglot-hover-eldoc-function (lambda (text &rest _) (setq said text)))
    (substring-no-properties (cx-until "the hover" (lambda () said)))))
(cx-answer 'definition
  (cx-to "phased-go-live" "needed-by: phased-go-live")
  (xref-find-definitions (xref-backend-identifier-at-point 'eglot))
  (cx-here))
(cx-answer 'references
  (cx-to "phased-go-live" "id: phased-go-live")
  (cx-xrefs (xref-backend-references 'eglot (xref-backend-identifier-at-point 'eglot))))
(cx-answer 'workspaceSymbol (cx-xrefs (xref-backend-apropos 'eglot "go-live")))
(cx-answer 'documentSymbol (vconcat (cx-imenu (eglot-imenu))))
(cx-answer 'documentHighlight
  (cx-to "phased-go-live" "id: phased-go-live")
  (let ((window (selected-window)))
    (set-window-buffer window (current-buffer))
    (eglot-hover-eldoc-function #'ignore)
    (cx-until "highlights" (lambda () eglot--highlights))
    (vconcat (mapcar (lambda (overlay) (line-number-at-pos (overlay-start overlay))) eglot--highlights))))
(cx-answer 'completion
  (cx-to "owner: product-owner" "id: phased-go-live")
  (delete-region (line-beginning-position) (line-end-position))
  (insert "        owner: technical")
  (eglot--signal-textDocument/didChange)
  (completion-at-point)
  (cx-here))
(cx-answer 'formatting
  (delete-region (line-beginning-position) (line-end-position))
  (insert "        owner: product-owner   ")
  (eglot--signal-textDocument/didChange)
  (eglot-format-buffer)
  (cx-text))
(cx-answer 'rename
  (cx-to "phased-go-live" "id: phased-go-live")
  (eglot--signal-textDocument/didChange)
  (eglot-rename "first-wave")
  (cx-text))
(cx-answer 'semanticTokens (cx-request :textDocument/semanticTokens/full))
(cx-answer 'foldingRange (cx-request :textDocument/foldingRange))
(cx-answer 'documentLink (cx-request :textDocument/documentLink))
(cx-answer 'inlayHint
  (cx-request :textDocument/inlayHint
              :range (list :start (list :line 0 :character 0) :end (list :line 2000 :character 0))))
(cx-answer 'codeLens (cx-request :textDocument/codeLens))

(let ((json-false :json-false) (coding-system-for-write 'utf-8))
  (with-temp-file (getenv "CX_ANSWERS")
    (insert (json-serialize (list :version emacs-version
                                  :answers (apply #'append (mapcar (lambda (pair) (list (intern (format ":%s" (car pair))) (cdr pair))) cx-answers))
                                  :fails (apply #'append (mapcar (lambda (pair) (list (intern (format ":%s" (car pair))) (cdr pair))) cx-fails)))
                            :null-object nil :false-object :json-false))))
(ignore-errors (eglot-shutdown-all))
(kill-emacs 0)
