using Abtamim.Domain.Understanding.Proposals;
using Abtamim.Infrastructure.Messaging.Preparing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Abtamim.Infrastructure.LanguageModels;

/// <summary>Adds the language model, where one is configured.</summary>
internal static class LanguageModelServices
{
    public static IServiceCollection AddLanguageModel(this IServiceCollection services, IConfiguration configuration)
    {
        if (!LanguageOptions.IsConfigured(configuration))
            return services;
        services.AddMetrics();
        services.AddSingleton(provider => provider.GetRequiredService<IOptions<AbtamimOptions>>().Value.Llm);
        services.AddSingleton<LanguageMetrics>();
        services.AddSingleton<AnswerCache>();
        services.AddSingleton<QuestionAllowance>();
        services.AddSingleton(provider => new KernelClient(provider.GetRequiredService<LanguageOptions>(), CreateHttpClient()));
        services.AddSingleton<ILanguageModel, KernelLanguageModel>();
        services.AddSingleton<IPreparer, ProposalPreparer>();
        return services;
    }

    // One client for the host's life; new connections now and then, so that a name that moves is followed.
    private static HttpClient CreateHttpClient() => new(new SocketsHttpHandler
    {
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        AllowAutoRedirect = false,
    })
    {
        Timeout = Timeout.InfiniteTimeSpan,
        MaxResponseContentBufferSize = 1024 * 1024,
    };
}
