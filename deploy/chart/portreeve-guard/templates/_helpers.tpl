{{- define "guard.name" -}}
{{- if contains .Chart.Name .Release.Name }}{{ .Release.Name | trunc 50 | trimSuffix "-" }}{{ else }}{{ printf "%s-%s" .Release.Name .Chart.Name | trunc 50 | trimSuffix "-" }}{{ end }}
{{- end }}

{{- define "guard.selector" -}}
app.kubernetes.io/name: {{ .Chart.Name }}
app.kubernetes.io/instance: {{ .Release.Name }}
{{- end }}

{{- define "guard.labels" -}}
{{ include "guard.selector" . }}
app.kubernetes.io/version: {{ .Chart.AppVersion | quote }}
app.kubernetes.io/component: admission
{{- end }}

{{- define "guard.image" -}}
{{- if .Values.image.digest }}{{ .Values.image.repository }}@{{ .Values.image.digest }}{{ else }}{{ .Values.image.repository }}:{{ .Values.image.tag | default .Chart.AppVersion }}{{ end }}
{{- end }}

{{- /* Of objects that belong to no namespace: two releases must not share them. */ -}}
{{- define "guard.clusterName" -}}
{{- if eq .Release.Namespace "portreeve" }}{{ include "guard.name" . }}{{ else }}{{ printf "%s-%s" (include "guard.name" .) .Release.Namespace | trunc 63 | trimSuffix "-" }}{{ end }}
{{- end }}

{{- define "guard.authority" -}}
{{ include "guard.name" . }}-authority
{{- end }}

{{- /* The Secret whose tls.crt and tls.key are served; none where the replicas make their own. */ -}}
{{- define "guard.servingSecret" -}}
{{- if eq .Values.certificates.from "existingSecret" }}{{ required "certificates.existingSecret.name says which Secret" .Values.certificates.existingSecret.name }}{{ else }}{{ include "guard.name" . }}-tls{{ end }}
{{- end }}

{{- define "guard.clientConfig" -}}
clientConfig:
  service:
    name: {{ include "guard.name" .root }}
    namespace: {{ .root.Release.Namespace }}
    path: {{ .path }}
    port: 443
  {{- if eq .root.Values.certificates.from "existingSecret" }}
  caBundle: {{ required "certificates.existingSecret.caBundle says whom the API server trusts" .root.Values.certificates.existingSecret.caBundle }}
  {{- end }}
{{- end }}

{{- /* Left alone, and by its label switched off: this holds also while no replica answers. */ -}}
{{- define "guard.namespaceSelector" -}}
namespaceSelector:
  matchExpressions:
    - key: kubernetes.io/metadata.name
      operator: NotIn
      values:
        - kube-system
        - {{ .Release.Namespace }}
        {{- range .Values.webhook.exemptNamespaces }}
        - {{ . }}
        {{- end }}
    - key: portreeve.io/guard
      operator: NotIn
      values: ["off"]
{{- end }}

{{- define "guard.notByControllers" -}}
- name: not-by-controllers
  expression: >-
    !(request.userInfo.username in {{ .Values.webhook.exemptUsers | toJson }})
{{- end }}
