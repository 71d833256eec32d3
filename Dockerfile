# syntax=docker/dockerfile:1
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source
COPY global.json Directory.Build.props Directory.Packages.props BannedSymbols.txt .editorconfig ./
COPY src/Domain/*.csproj src/Domain/packages.lock.json src/Domain/
COPY src/Channels/*.csproj src/Channels/packages.lock.json src/Channels/
COPY src/Infrastructure/*.csproj src/Infrastructure/packages.lock.json src/Infrastructure/
COPY src/Bot/*.csproj src/Bot/*.targets src/Bot/packages.lock.json src/Bot/
RUN dotnet restore src/Bot/Bot.csproj --locked-mode
COPY src/ src/
RUN dotnet publish src/Bot/Bot.csproj -c Release -o /app --no-restore -p:UseSharedCompilation=false

FROM mcr.microsoft.com/dotnet/aspnet:10.0
# ffmpeg decodes voice notes.
RUN apt-get update && apt-get install -y --no-install-recommends ffmpeg && rm -rf /var/lib/apt/lists/*
WORKDIR /app
COPY --from=build /app ./
RUN mkdir -p /app/data && chown -R $APP_UID /app/data
USER $APP_UID
ENV ASPNETCORE_HTTP_PORTS=8080
EXPOSE 8080
VOLUME /app/data
ENTRYPOINT ["dotnet", "Abtamim.Bot.dll"]
