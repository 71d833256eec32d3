using System.Collections.Concurrent;
using System.Net;
using Abtamim.Infrastructure.Files;
using Abtamim.Testing.Providers;

namespace Abtamim.Infrastructure.Tests.Files;

/// <summary>The bucket, against a server on loopback that keeps objects and speaks as S3 does.</summary>
public sealed class S3FileStoreTests : FileStoreContract, IAsyncLifetime
{
    private readonly ConcurrentDictionary<string, byte[]> _objects = new(StringComparer.Ordinal);
    private FakeProvider _server = null!;
    private S3FileStore _store = null!;

    private protected override IFileStore Store => _store;

    public async ValueTask InitializeAsync()
    {
        _server = await FakeProvider.StartAsync();
        _server.Otherwise = Keep;
        _store = new S3FileStore(new S3Options
        {
            Bucket = "voice",
            Prefix = "abtamim/",
            Region = "me-central-1",
            Endpoint = _server.Url.ToString(),
            AccessKey = "key-name",
            SecretKey = "sesame",
        });
    }

    public async ValueTask DisposeAsync()
    {
        _store.Dispose();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task Write_WhenItIsAsked_SignsForTheBucketAndItsRegion()
    {
        await Store.WriteAsync(new FileName("voice/a.ogg"), "one"u8.ToArray(), CancellationToken.None);

        var request = Assert.Single(_server.Requests);
        Assert.Equal("/voice/abtamim/voice/a.ogg", request.Path);
        Assert.StartsWith("AWS4-HMAC-SHA256 Credential=key-name/", request.Headers["Authorization"], StringComparison.Ordinal);
        Assert.Contains("/me-central-1/s3/", request.Headers["Authorization"], StringComparison.Ordinal);
        Assert.DoesNotContain(request.Headers, header => header.Value.Contains("sesame", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Write_WhenTheServerFailsOnce_IsRepeated()
    {
        _server.Answer(ProviderAnswer.Bytes(HttpStatusCode.ServiceUnavailable, "application/xml", "<Error><Code>SlowDown</Code></Error>"u8.ToArray()));

        await Store.WriteAsync(new FileName("voice/a.ogg"), "one"u8.ToArray(), CancellationToken.None);

        Assert.Equal("one"u8.ToArray(), Assert.Single(_objects).Value);
    }

    [Fact]
    public async Task Read_WhenTheBucketIsNotThere_IsAnErrorAndNotAnAbsentFile()
    {
        _server.Answer(ProviderAnswer.Bytes(HttpStatusCode.NotFound, "application/xml", "<Error><Code>NoSuchBucket</Code></Error>"u8.ToArray()));

        await Assert.ThrowsAnyAsync<Exception>(() => Store.ReadAsync(new FileName("voice/a.ogg"), CancellationToken.None));
    }

    private ProviderAnswer Keep(RecordedRequest request)
    {
        switch (request.Method)
        {
            case "PUT":
                _objects[request.Path] = request.Body.ToArray();
                return ProviderAnswer.Bytes(HttpStatusCode.OK, "application/xml", []);
            case "DELETE":
                _objects.TryRemove(request.Path, out _);
                return ProviderAnswer.Custom(context =>
                {
                    context.Response.StatusCode = (int)HttpStatusCode.NoContent;
                    return Task.CompletedTask;
                });
            default:
                return _objects.TryGetValue(request.Path, out var content)
                    ? ProviderAnswer.Bytes(HttpStatusCode.OK, "application/octet-stream", content)
                    : ProviderAnswer.Bytes(HttpStatusCode.NotFound, "application/xml", "<Error><Code>NoSuchKey</Code></Error>"u8.ToArray());
        }
    }
}
