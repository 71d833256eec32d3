using Abtamim.Domain.Accounting;
using Abtamim.Domain.Messaging;
using Abtamim.Domain.Parties;
using Abtamim.Domain.Parties.Registration;
using Abtamim.Infrastructure.Files;
using Abtamim.Infrastructure.Hearing;
using Abtamim.Infrastructure.Jobs;
using Abtamim.Infrastructure.LanguageModels;
using Abtamim.Infrastructure.Messaging;
using Abtamim.Infrastructure.Messaging.Deciding;
using Abtamim.Infrastructure.Messaging.Inbox;
using Abtamim.Infrastructure.Messaging.Outbox;
using Abtamim.Infrastructure.Messaging.Preparing;
using Abtamim.Infrastructure.Messaging.Turns;
using Abtamim.Infrastructure.Persistence;
using Abtamim.Infrastructure.Queries;
using Abtamim.Infrastructure.Reference;
using Abtamim.Infrastructure.Speech;
using Hangfire;
using Hangfire.AspNetCore;
using Hangfire.InMemory;
using Hangfire.PostgreSql;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Abtamim.Infrastructure;

/// <summary>The one way into this assembly: the engine's services.</summary>
public static class AbtamimInfrastructure
{
    /// <summary>
    /// Adds the store, the road in and the road out, and reads their settings from <paramref name="configuration"/>.
    /// The host adds an <see cref="IChannel"/> for each channel and a <see cref="DeskFactory"/>, and calls
    /// <see cref="MigrateAsync"/> before it starts.
    /// </summary>
    public static IServiceCollection AddAbtamimInfrastructure(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        services.AddOptions<AbtamimOptions>()
            .Configure(options =>
            {
                configuration.Bind(options);
                options.ConnectionString = configuration.GetConnectionString("Abtamim");
            })
            .ValidateOnStart();
        services.AddSingleton<IValidateOptions<AbtamimOptions>, AbtamimOptionsValidator>();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(provider => Options(provider).Turns);
        services.AddSingleton(provider => Options(provider).Preparing);
        services.AddSingleton(provider => Options(provider).Outbox);
        services.AddSingleton(provider => Options(provider).Work);
        services.AddSingleton(provider => Options(provider).Desk);
        services.AddSingleton(provider => Options(provider).Registration);
        services.AddSingleton(provider => AbtamimOptionsValidator.ToProfile(Options(provider).Company));
        services.AddSingleton(provider => new Database(Options(provider).ConnectionString));
        services.AddFiles();
        services.AddSpeech(configuration);
        services.AddSingleton<Migrator>();
        services.AddSingleton<EngineSignals>();
        services.AddSingleton<Rush>();
        services.AddSingleton<ReferenceData>();
        services.AddSingleton<IReferenceData>(provider => provider.GetRequiredService<ReferenceData>());
        services.AddSingleton<IReferenceStore, ReferenceStore>();
        services.AddSingleton<RecipientResolver>();
        services.AddSingleton<SurroundingsSource>();
        services.AddSingleton<IInvitations, Invitations>();
        services.AddSingleton<NumberedAnswers>();
        services.AddSingleton<UndeliveredMessages>();
        services.AddSingleton<IDeliveryReports, DeliveryReports>();
        services.AddSingleton<IConversationReferences, ConversationReferences>();
        services.AddSingleton<ILedgerReader, LedgerReader>();
        services.AddSingleton<ITranscript, Transcript>();
        services.AddSingleton<IDeadLetters, DeadLetters>();
        services.AddSingleton<IInbox>(provider => new GroupCommitInbox(
            provider.GetRequiredService<Database>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<EngineSignals>().Turns,
            provider.GetRequiredService<Rush>(),
            provider.GetRequiredService<ILogger<GroupCommitInbox>>()));
        services.AddLanguageModel(configuration);
        services.AddRecordings();
        return services;
    }

    /// <summary>
    /// Begins to build the database's model, the longest part of a start, on another processor. Whatever is wrong with
    /// the configuration is reported where it is used.
    /// </summary>
    public static void BuildModelAhead(IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var connectionString = configuration.GetConnectionString("Abtamim");
        _ = Task.Run(() =>
        {
            using var database = new Database(connectionString);
            using var context = database.CreateContext();
            _ = context.Model;
        });
    }

    /// <summary>Adds what runs in a host that serves: turns, sending and jobs. Commands that only read go without it.</summary>
    public static IServiceCollection AddAbtamimEngine(this IServiceCollection services)
    {
        services.AddMetrics();
        services.AddSingleton<OutboxStore>();
        services.AddSingleton<SendingMetrics>();
        services.AddSingleton<MessageSender>();
        services.AddSingleton(provider => new WorkJob(
            provider.GetRequiredService<Database>(),
            provider.GetRequiredService<ReferenceData>(),
            provider.GetRequiredService<RecipientResolver>(),
            provider.GetRequiredService<SurroundingsSource>(),
            provider.GetRequiredService<EngineSignals>(),
            provider.GetRequiredService<WorkOptions>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<WorkJob>>()));
        services.AddSingleton(CreateJobStorage);
        services.AddHangfire((provider, hangfire) => hangfire
            .UseSimpleAssemblyNameTypeSerializer()
            .UseRecommendedSerializerSettings()
            .UseLogProvider(new JobLogs(provider.GetRequiredService<ILoggerFactory>()))
            .UseStorage(provider.GetRequiredService<JobStorage>()));
        services.AddHangfireServer((provider, server) =>
        {
            // Of this host: Hangfire's own is one for the whole process, and the last host's that started.
            server.Activator = new AspNetCoreJobActivator(provider.GetRequiredService<IServiceScopeFactory>());
            server.WorkerCount = provider.GetRequiredService<WorkOptions>().Workers;
            server.ShutdownTimeout = TimeSpan.FromSeconds(5);
        });
        services.AddHearing();
        services.AddSingleton<PreparationKinds>();
        services.AddSingleton<PreparationStore>();
        services.AddHostedService<TurnProcessor>();
        services.AddHostedService<PreparationDispatcher>();
        services.AddHostedService<OutboxDispatcher>();
        services.AddHostedService<WorkDispatcher>();
        return services;
    }

    /// <summary>Brings the database to the shape that this version needs, and reads the reference data. Several hosts may start at once.</summary>
    public static async Task MigrateAsync(this IHost host, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(host);
        await host.Services.MigrateAbtamimAsync(cancellationToken);
    }

    /// <summary>As <see cref="MigrateAsync"/>, for commands without a host.</summary>
    public static async Task MigrateAbtamimAsync(this IServiceProvider provider, CancellationToken cancellationToken = default)
    {
        // The job storage makes its own tables when it is made: also under the lock.
        await provider.GetRequiredService<Migrator>()
            .MigrateAsync(() => provider.GetService<JobStorage>(), cancellationToken);
        await provider.GetRequiredService<ReferenceData>().RefreshAsync(cancellationToken);
    }

    private static AbtamimOptions Options(IServiceProvider provider) =>
        provider.GetRequiredService<IOptions<AbtamimOptions>>().Value;

    private static JobStorage CreateJobStorage(IServiceProvider provider)
    {
        var database = provider.GetRequiredService<Database>();
        Hangfire.Logging.LogProvider.SetCurrentLogProvider(new JobLogs(provider.GetRequiredService<ILoggerFactory>()));
        if (!database.IsPostgreSql)
            return new InMemoryStorage(new InMemoryStorageOptions { MaxExpirationTime = TimeSpan.FromMinutes(10) });

        // A short poll instead of notifications, which have left jobs unstarted under load.
        return new PostgreSqlStorage(
            new JobConnections(database),
            new PostgreSqlStorageOptions
            {
                SchemaName = "hangfire",
                QueuePollInterval = TimeSpan.FromMilliseconds(250),
                EnableLongPolling = false,
                InvisibilityTimeout = TimeSpan.FromMinutes(5),
                PrepareSchemaIfNecessary = true,
                JobExpirationCheckInterval = TimeSpan.FromMinutes(1),
            });
    }
}
