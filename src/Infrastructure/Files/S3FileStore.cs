using System.Net;
using Amazon;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;

namespace Abtamim.Infrastructure.Files;

/// <summary>Keeps files in a bucket: of Amazon's S3, or of whatever speaks its protocol. All three calls may be repeated, and the client does so.</summary>
internal sealed class S3FileStore : IFileStore, IDisposable
{
    private readonly AmazonS3Client _client;
    private readonly string _bucket;
    private readonly string _prefix;

    /// <param name="options">Which bucket; checked before.</param>
    public S3FileStore(S3Options options)
    {
        _bucket = options.Bucket!;
        _prefix = options.Prefix;
        var config = new AmazonS3Config { Timeout = TimeSpan.FromSeconds(30), MaxErrorRetry = 3 };
        if (string.IsNullOrWhiteSpace(options.Endpoint))
        {
            config.RegionEndpoint = RegionEndpoint.GetBySystemName(options.Region);
        }
        else
        {
            // Others do not all know checksums behind the content, nor names of buckets in the host's name.
            config.ServiceURL = options.Endpoint;
            config.AuthenticationRegion = options.Region;
            config.ForcePathStyle = true;
            config.RequestChecksumCalculation = RequestChecksumCalculation.WHEN_REQUIRED;
            config.ResponseChecksumValidation = ResponseChecksumValidation.WHEN_REQUIRED;
        }

        _client = string.IsNullOrWhiteSpace(options.AccessKey)
            ? new AmazonS3Client(config)
            : new AmazonS3Client(new BasicAWSCredentials(options.AccessKey, options.SecretKey), config);
    }

    /// <inheritdoc/>
    public async Task WriteAsync(FileName name, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        using var stream = new MemoryStream(content.ToArray(), writable: false);
        await _client.PutObjectAsync(
            new PutObjectRequest { BucketName = _bucket, Key = KeyOf(name), InputStream = stream, ContentType = "application/octet-stream", UseChunkEncoding = false },
            cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<ReadOnlyMemory<byte>?> ReadAsync(FileName name, CancellationToken cancellationToken)
    {
        try
        {
            using var answer = await _client.GetObjectAsync(_bucket, KeyOf(name), cancellationToken);
            using var content = new MemoryStream();
            await answer.ResponseStream.CopyToAsync(content, cancellationToken);
            return content.ToArray();
        }
        catch (AmazonS3Exception missing) when (missing.StatusCode == HttpStatusCode.NotFound && missing.ErrorCode != "NoSuchBucket")
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public async Task DeleteAsync(FileName name, CancellationToken cancellationToken)
    {
        try
        {
            await _client.DeleteObjectAsync(_bucket, KeyOf(name), cancellationToken);
        }
        catch (AmazonS3Exception missing) when (missing.ErrorCode == "NoSuchKey")
        {
            // Some servers say so.
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _client.Dispose();

    private string KeyOf(FileName name) => _prefix + (name.Value ?? throw new ArgumentException("A file needs a name.", nameof(name)));
}
