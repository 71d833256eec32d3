using Abtamim.Domain.Messaging;
using Abtamim.Infrastructure.Messaging.Preparing;
using Abtamim.Infrastructure.Speech;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Abtamim.Infrastructure.Hearing;

/// <summary>Adds what keeps recordings and listens to them.</summary>
internal static class HearingServices
{
    /// <summary>Adds where recordings are kept.</summary>
    public static IServiceCollection AddRecordings(this IServiceCollection services)
    {
        services.AddSingleton(provider => provider.GetRequiredService<IOptions<AbtamimOptions>>().Value.Hearing);
        services.AddSingleton<RecordingStore>();
        services.AddSingleton<IRecordings>(provider => provider.GetRequiredService<RecordingStore>());
        services.AddSingleton<IUploads, Uploads>();
        services.AddSingleton<IForgetting, Forgetting>();
        return services;
    }

    /// <summary>Adds the listening; an engine is not needed for recordings to be kept.</summary>
    public static IServiceCollection AddHearing(this IServiceCollection services)
    {
        services.AddHostedService<RecordingRetention>();
        services.AddSingleton<Patience>();
        services.AddSingleton<Attention>();
        services.AddSingleton<HearingMetrics>();
        services.AddSingleton<LikelyWords>();
        services.AddSingleton<RecordingFetcher>();
        services.AddSingleton<IPreparer>(provider => new SpeechPreparer(
            provider.GetRequiredService<RecordingFetcher>(),
            provider.GetRequiredService<IAudioDecoder>(),
            provider.GetService<ISpeechTranscriber>(),
            provider.GetRequiredService<LikelyWords>(),
            provider.GetRequiredService<Patience>(),
            provider.GetRequiredService<Attention>(),
            provider.GetRequiredService<HearingMetrics>(),
            provider.GetRequiredService<HearingOptions>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<SpeechPreparer>>()));
        return services;
    }
}
