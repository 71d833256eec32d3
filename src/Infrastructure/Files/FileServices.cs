using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Abtamim.Infrastructure.Files;

/// <summary>Adds the store of files: a bucket where one is set, else a folder.</summary>
internal static class FileServices
{
    public static IServiceCollection AddFiles(this IServiceCollection services)
    {
        services.AddSingleton(provider => provider.GetRequiredService<IOptions<AbtamimOptions>>().Value.Files);
        services.AddSingleton<IFileStore>(provider => provider.GetRequiredService<FilesOptions>() is { S3: { Bucket.Length: > 0 } s3 }
            ? new S3FileStore(s3)
            : new DiskFileStore(provider.GetRequiredService<FilesOptions>(), provider.GetRequiredService<TimeProvider>()));
        return services;
    }
}
