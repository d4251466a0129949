# syntax=docker/dockerfile:1
FROM node:24-alpine AS dependencies
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --omit=dev --ignore-scripts --no-audit --no-fund

FROM node:24-alpine
ENV NODE_ENV=production \
    NPM_CONFIG_UPDATE_NOTIFIER=false \
    HOST=0.0.0.0 \
    METRICS_HOST=127.0.0.1 \
    METRICS_PORT=9090 \
    DATA_DIR=/data
WORKDIR /app
COPY --from=dependencies /app/node_modules node_modules
COPY package.json LICENSE ./
COPY drizzle drizzle
COPY locales locales
COPY src src
# The embedded database and the copies; everything else is read-only.
RUN mkdir /data && chown node:node /data
VOLUME /data
USER node
EXPOSE 8080
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s --retries=3 \
  CMD ["node", "src/transport/health-check.ts"]
CMD ["node", "--max-semi-space-size=8", "--max-old-space-size=320", "--import", "./src/database/drizzle-imports.ts", "src/main.ts"]
