package io.portreeve.bench.manifests;

/** Settings, most of them files in block scalars. */
final class ConfigMapPart implements Part {
    @Override
    public String of(Application application, Dice dice) {
        StringBuilder text = new StringBuilder("""
                ---
                # Settings of @name; owned by the team @team.
                apiVersion: v1
                kind: ConfigMap
                metadata:
                  name: @name-settings
                  namespace: @namespace
                  labels:
                    app.kubernetes.io/name: @name
                    app.kubernetes.io/part-of: @team
                data:
                  LOG_LEVEL: info
                  FEATURES: '{"newBasket": true, "limit": 25}'
                  application.properties: |
                """);
        for (int line = dice.between(5, 30); line > 0; line--) {
            text.append("    " + dice.word() + "." + dice.word() + "=" + dice.words(dice.between(1, 6)) + "\n");
        }
        text.append("  notes.txt: >-\n");
        for (int line = dice.between(1, 6); line > 0; line--) {
            text.append("    " + dice.words(dice.between(6, 14)) + "\n");
        }
        return text.toString();
    }
}
