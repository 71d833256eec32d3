using Abtamim.Infrastructure.Speech.Decoding;
using Abtamim.Infrastructure.Speech.Local;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Abtamim.Infrastructure.Speech;

/// <summary>Adds the decoder and, where speech is configured, what transcribes.</summary>
internal static class SpeechServices
{
    public static IServiceCollection AddSpeech(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(provider => provider.GetRequiredService<IOptions<AbtamimOptions>>().Value.Speech);
        services.AddSingleton<IAudioDecoder, FfmpegDecoder>();
        if (!SpeechOptions.IsConfigured(configuration))
            return services;
        services.AddSingleton(provider => ActivatorUtilities.CreateInstance<HttpTranscriber>(provider, CreateHttpClient()));
        if (!SpeechOptions.IsLocal(configuration))
        {
            services.AddSingleton<ISpeechTranscriber>(provider => provider.GetRequiredService<HttpTranscriber>());
            return services;
        }

        services.AddSingleton<WhisperServer>();
        services.AddSingleton<IHostedService>(provider => provider.GetRequiredService<WhisperServer>());
        services.AddSingleton<ISpeechTranscriber, LocalTranscriber>();
        return services;
    }

    // One client for the host's life; new connections now and then, so that a name that moves is followed.
    internal static HttpClient CreateHttpClient() => new(new SocketsHttpHandler
    {
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        ConnectTimeout = TimeSpan.FromSeconds(10),
        AllowAutoRedirect = false,
    })
    {
        Timeout = Timeout.InfiniteTimeSpan,
        MaxResponseContentBufferSize = HttpTranscriber.MostAnswer,
    };
}
